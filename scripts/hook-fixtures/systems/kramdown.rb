# kramdown in its default settings (Jekyll), as installed by Debian's package "ruby-kramdown".
require 'kramdown'

print Kramdown::Document.new($stdin.read).to_html
