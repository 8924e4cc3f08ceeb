# Rails' sanitizer in its default settings, as installed by Debian's package "ruby-rails-html-sanitizer".
require 'rails-html-sanitizer'

print Rails::Html::SafeListSanitizer.new.sanitize($stdin.read)
