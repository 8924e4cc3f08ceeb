/* One WordPress for all: it takes longer to start than most tests take. */
for (const name of [
  'publishing',
  'block',
  'content',
  'shortcode',
  'address',
  'visitors',
  'malformed',
  'languages',
  'frames',
  'traces',
]) {
  await import(`./${name}.js`);
}
