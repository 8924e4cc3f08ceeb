<?php
/*
 * What WordPress makes of a post on its way from the editor to the reader: what it filters when an
 * author saves, and what it changes when the page is shown. Without a site around it, as installed
 * by Debian's package "wordpress".
 *
 * php wordpress.php <administrator|author|comment> < post
 */
const ABSPATH = '/usr/share/wordpress/';
const WPINC = 'wp-includes';
const WP_DEBUG = false;
const WP_CONTENT_DIR = ABSPATH . 'wp-content';

$files = 'load plugin compat functions http formatting kses shortcodes l10n pomo/translations pomo/mo cache class-wp-object-cache option meta link-template general-template blocks class-wp-block-parser class-wp-block-type class-wp-block-type-registry class-wp-block class-wp-block-list';
foreach (explode(' ', $files) as $file) {
    $path = ABSPATH . WPINC . "/$file.php";
    if (file_exists($path)) require_once $path;
}

$options = ['blog_charset' => 'UTF-8', 'home' => 'https://partner.example', 'siteurl' => 'https://partner.example'];
add_filter('pre_option', fn ($value, $name) => $options[$name] ?? '', 10, 2);

$post = stream_get_contents(STDIN);

if ($argv[1] === 'comment') {
    foreach (['wp_filter_kses', 'convert_invalid_entities', 'wp_rel_ugc'] as $filter) $post = wp_unslash($filter(wp_slash($post)));
    $post = balanceTags($post, true);
    foreach (['wptexturize', 'convert_chars', 'make_clickable', 'force_balance_tags', 'wpautop'] as $filter) $post = $filter($post);
} else {
    // WordPress trusts an administrator with any HTML.
    $filters = $argv[1] === 'administrator' ? [] : ['wp_filter_post_kses'];
    foreach ([...$filters, 'wp_targeted_link_rel', 'convert_invalid_entities'] as $filter) $post = wp_unslash($filter(wp_slash($post)));
    // A page that is made of blocks is not made into paragraphs.
    if (has_blocks($post)) $post = wptexturize(do_blocks($post));
    else $post = shortcode_unautop(wpautop(wptexturize($post)));
}
echo $post;
