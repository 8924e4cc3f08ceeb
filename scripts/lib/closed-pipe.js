/* Ends the process quietly when the reader of its output closes the pipe, as `| head` does. Import it for its effect. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
