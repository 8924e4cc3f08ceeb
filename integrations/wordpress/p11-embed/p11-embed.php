<?php
/**
 * Plugin Name:       p11-embed
 * Description:       The public statements of the Phoenix 11 in posts and pages, in the official French and in English translation: by block, shortcode, bare address or element.
 * Version:           {{version}}
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Author:            p11-embed
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       p11-embed
 * Domain Path:       /languages
 * Update URI:        false
 *
 * The licence is that of the code. The words belong to the Phoenix 11 and to the Canadian Centre
 * for Child Protection: ask the Centre before you republish them.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

const VERSION     = '{{version}}';
const PLUGIN_FILE = __FILE__;

// Before anything speaks.
add_action(
	'init',
	function () {
		load_plugin_textdomain( 'p11-embed', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	}
);

require __DIR__ . '/includes/data.php';
require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/visitors.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/content.php';
require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/block.php';
