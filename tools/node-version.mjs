/* Plain JavaScript, so that any Node can run it: says what to do where Node is too old to run the rest. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: OnBelt needs 22.18 or newer.\n` +
      'On Linux x64 and arm64 "npm ci" brings its own; run the commands through npm ("npm start", "npm test").\n' +
      'On other systems install Node 24 from https://nodejs.org and try again.',
  );
  process.exit(1);
}
