/**
 * Answers as a test asks for, on the test runner's own server: `/echo?body=…&headers=…`, the
 * headers as JSON.
 */
export async function echo(context, next) {
  if (context.path !== '/echo') {
    await next();
    return;
  }
  const { body, headers } = context.query;
  context.type = 'text/html; charset=utf-8';
  context.set(JSON.parse(headers));
  context.body = body;
}
