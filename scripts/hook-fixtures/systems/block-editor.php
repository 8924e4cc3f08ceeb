<?php
/* The scripts of WordPress's block editor in the order that they need each other, as JSON. */
$packages = include '/usr/share/wordpress/wp-includes/assets/script-loader-packages.min.php';
$vendor = ['lodash', 'moment', 'react', 'react-dom', 'regenerator-runtime', 'wp-polyfill'];
$order = [];
function add($name) {
    global $packages, $vendor, $order;
    $path = in_array($name, $vendor) ? "dist/vendor/$name.min.js" : 'dist/' . substr($name, 3) . '.min.js';
    if (isset($order[$path])) return;
    foreach ($name === 'react-dom' ? ['react'] : ($packages[substr($name, 3) . '.min.js']['dependencies'] ?? []) as $needed) add($needed);
    $order[$path] = true;
}
foreach (['wp-polyfill', 'regenerator-runtime', 'moment', 'react-dom', 'wp-block-library'] as $name) add($name);
echo json_encode(array_keys($order));
