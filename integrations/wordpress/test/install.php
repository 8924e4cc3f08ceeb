<?php
/*
 * Makes the site of the tests in the folder of WordPress that it is called in: by WordPress's own
 * installer, with a user for each role and the plugin from its zip.
 *
 * php install.php <zip> <password>
 */

define( 'WP_INSTALLING', true );

/** In the place of WordPress's own, which sends a mail. */
function wp_new_blog_notification() {}

require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

list( , $zip, $password ) = $argv;

wp_install( 'Test', 'administrator', 'administrator@example.org', true, '', $password );
foreach ( array( 'author', 'editor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
foreach ( get_users() as $user ) {
	// Without the tour of the editor, which stands before it once.
	$preferences = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}

WP_Filesystem();
foreach ( array( unzip_file( $zip, WP_PLUGIN_DIR ), activate_plugin( 'p11-embed/p11-embed.php', '', false, true ) ) as $result ) {
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() . "\n" );
		exit( 1 );
	}
}
