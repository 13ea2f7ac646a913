/**
 * The scripts that pages show stand in tests/samples/. Each parses, and each folder is run and says what its page says.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import test, { describe, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { missingTools, SYSTEM_PATH, sampleTools } from '../tools/sample-tools.ts';

const SAMPLES = 'tests/samples';

/** Only stops what hangs; no test waits for it. */
const GUARD = 120_000;

/** Nothing of the caller's shell, and none of its git settings. */
const environment = (home: string) => ({
  PATH: SYSTEM_PATH,
  HOME: home,
  TMPDIR: home,
  GIT_CEILING_DIRECTORIES: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C',
  TZ: 'UTC',
  PYTHONUTF8: '1',
  PYTHONDONTWRITEBYTECODE: '1',
});

const read = (file: string) => readFileSync(join(SAMPLES, file), 'utf8');

// --- what a test needs -----------------------------------------------------------------------------------------------

/** How to ask for a tool whose name on the PATH is not proof enough. */
const PROBES: Record<string, string> = {
  java: 'java -version && javac -version',
  'a python3 with tomllib': 'python3 -c "import tomllib"',
  'the yq that calls jq': `echo 'a: yes' | yq -r 'def f: .a; f' | grep -q -e yes -e true`,
};

/** Why a test cannot run here, or an empty string. `python tools` stands for what tools/sample-tools.ts installs. */
function lacking(tools: string[]): string {
  const lacks = tools.flatMap((tool) => {
    if (tool === 'python tools') return sampleTools() ? [] : missingTools();
    const probe = PROBES[tool] ?? `command -v '${tool}'`;
    const { status } = spawnSync('sh', ['-c', probe], { env: environment(tmpdir()), timeout: GUARD });
    return status === 0 ? [] : [tool];
  });
  return lacks.length ? `missing here: ${lacks.join(', ')}` : '';
}

function needs(context: TestContext, tools: string[]): boolean {
  const reason = lacking(tools);
  if (reason) context.skip(reason);
  return !reason;
}

// --- running a sample ------------------------------------------------------------------------------------------------

type Result = { status: number | null; output: string };

/** A shell's exit code and all it printed. */
function shell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `exec 2>&1\n${command}`], { cwd, env, detached: true, stdio: ['ignore', 'pipe'] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const guard = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), GUARD);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(guard);
      resolve({ status, output });
    });
  });
}

class Sample {
  /** The copy that this sample runs in. */
  folder: string;
  private home: string;
  private page: string;

  constructor(home: string, name: string, page: string) {
    this.home = home;
    this.folder = join(home, name);
    this.page = page;
    cpSync(join(SAMPLES, name), this.folder, { recursive: true });
  }

  write(file: string, text: string) {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }

  /** Runs a command in the copy, which has to end with this exit code and print these lines, as the page shows them. */
  async run(command: string, status: number, lines: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> {
    const result = await shell(command, this.folder, { ...environment(this.home), ...env });
    assert.equal(result.status, status, `${command}\nexit ${result.status}, not ${status}:\n${result.output}`);
    for (const line of lines) {
      assert.ok(result.output.includes(line), `${command}\ndid not print: ${line}\nbut:\n${result.output}`);
      assert.ok(this.page.includes(line), `the page no longer shows: ${line}`);
    }
    return result.output;
  }

  /** Makes the copy a repository. */
  async repository() {
    await this.run('git init -q -b main && git config user.name dev && git config user.email dev@example.com', 0);
  }
}

/** A shell function for commits with a date. */
const SAVE = `set -e
save() { # DAY MESSAGE [AUTHOR]
  git add -A
  GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1 git commit -q --allow-empty -m "$2" --author="\${3:-dev <dev@example.com>}"
}
`;

const ran = new Set<string>();

/** A test of one folder. `shown`: the page that shows it, or a file in tests/samples/ that the page takes in. */
function sample(name: string, shown: string, says: string, tools: string[], body: (it: Sample) => Promise<void>) {
  ran.add(name);
  test(`${name}: ${says}`, async (context) => {
    if (!needs(context, tools)) return;
    const home = mkdtempSync(join(tmpdir(), 'onbelt sample '));
    context.after(() => rmSync(home, { recursive: true, force: true }));
    const page = shown.includes('.') ? read(shown) : readFileSync(`content/pages/ko/${shown}.mdx`, 'utf8');
    await body(new Sample(home, name, page));
  });
}

const freePort = () =>
  new Promise<string>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(String(port)));
    });
  });

/** Shaped like a cloud key; in two pieces, so that no scanner takes this file for a leak. */
const KEY = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');

// --- every file parses -----------------------------------------------------------------------------------------------

const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const ending = (...endings: string[]) => files.filter((file) => endings.includes(extname(file)));
const firstLine = (file: string) => readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';

test('every shell script parses', (context) => {
  const scripts = files.filter((file) => extname(file) === '.sh' || /^#!.*\b(ba)?sh\b/.test(firstLine(file)));
  assert.ok(scripts.length > 20);
  const shellOf = (file: string) => (/\bbash\b/.test(firstLine(file)) ? 'bash' : 'sh');
  if (!needs(context, [...new Set(scripts.map(shellOf))])) return;
  for (const file of scripts) {
    const { status, stderr } = spawnSync(shellOf(file), ['-n', file], { encoding: 'utf8', timeout: GUARD });
    assert.equal(status, 0, stderr);
  }
});

test('every Python file compiles, without a warning', (context) => {
  if (!needs(context, ['python3'])) return;
  const compile = 'import sys\nfor name in sys.argv[1:]: compile(open(name).read(), name, "exec")';
  const { status, stderr } = spawnSync('python3', ['-W', 'error', '-c', compile, ...ending('.py')], {
    env: environment(tmpdir()),
    encoding: 'utf8',
    timeout: GUARD,
  });
  assert.equal(status, 0, stderr);
});

test('every YAML file parses', () => {
  for (const file of ending('.yml', '.yaml')) assert.doesNotThrow(() => parse(readFileSync(file, 'utf8')), file);
});

test('every TOML file parses', (context) => {
  if (!needs(context, ['a python3 with tomllib'])) return;
  const load = 'import sys, tomllib\nfor name in sys.argv[1:]: tomllib.load(open(name, "rb"))';
  const { status, stderr } = spawnSync('python3', ['-c', load, ...ending('.toml')], {
    env: environment(tmpdir()),
    encoding: 'utf8',
    timeout: GUARD,
  });
  assert.equal(status, 0, stderr);
});

// --- every folder runs -----------------------------------------------------------------------------------------------

describe('samples', { concurrency: 4 }, () => {
  sample(
    'rollback',
    'belt/deploy',
    'the broken release is taken back, at the price of some 503',
    ['python3', 'curl'],
    async (it) => {
      const output = await it.run(
        'sh drill.sh',
        0,
        [
          'live: releases/1.4.1 (was: none)',
          'not healthy: releases/1.4.2',
          'taken back to: releases/1.4.1\n(exit 1)',
          'live: releases/1.4.3 (was: releases/1.4.1)\n(exit 0)',
          'live: releases/1.4.1 (was: releases/1.4.3)\n(exit 0)',
        ],
        { PORT: await freePort() },
      );
      assert.match(output, /^ *\d+ 200\n *\d+ 503\n$/m);
      await it.run('sh deploy.sh 9.9.9', 2);
    },
  );

  sample(
    'test-layers',
    'belt/test',
    'a test without a layer stops all; only integration sees the lock',
    ['python tools'],
    async (it) => {
      await it.run('pytest -q', 0);
      await it.run('pytest -q --no-header -m unit', 0, ['3 passed, 3 deselected']);
      const store = readFileSync(join(it.folder, 'store.py'), 'utf8');
      it.write('store.py', store.replace(/ *with self\.db:.*\n {4}( +)/, '$1'));
      await it.run('pytest -q --no-header -m unit', 0);
      await it.run('pytest -q --no-header --tb=short -m integration', 1, [
        'E   sqlite3.OperationalError: database is locked',
        '1 failed, 1 passed, 4 deselected',
      ]);
      await it.run("sed -i '/^pytestmark/d' tests/test_coupon.py", 0);
      await it.run('pytest -q --no-header -m unit', 4, [
        'ERROR: tests/test_coupon.py::test_first_use_is_accepted: needs exactly one layer',
      ]);
    },
  );

  sample('runbook', 'belt/operate', 'p95 shows the slow answers, p50 hides them', ['python3', 'curl'], async (it) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/pay`;
    const output = await it.run(
      `python3 pay.py & pay=$!
      trap 'kill $pay' EXIT
      until curl -s -o /dev/null ${url}; do sleep 0.1; done
      mkdir flags && touch flags/new-router
      sh latency.sh ${url} 24 && rm flags/new-router && sh latency.sh ${url} 24`,
      0,
      [' requests, 0 failed, p50 '],
      { PORT: port },
    );
    const [slow = [], mended = []] = [...output.matchAll(/^24 requests, 0 failed, p50 (.*)s, p95 (.*)s$/gm)].map(
      (line) => line.slice(1).map(Number),
    );
    assert.ok((slow[0] ?? 9) < 1.6 && (slow[1] ?? 0) >= 1.6, output);
    assert.ok((mended[1] ?? 9) < 1.6, output);
  });

  sample(
    'memory-limit',
    'start/why',
    'a heap of 1 GB is killed with 137, half of it is not',
    ['bash', 'java', 'ps'],
    async (it) => {
      // A machine with one processor would choose another collector.
      const env = { JAVA_TOOL_OPTIONS: '-XX:+UseG1GC' };
      await it.run('./memory-guard.sh 700 java -Xmx1g Report.java; echo "exit code $?"', 0, ['exit code 137'], env);
      await it.run(
        './memory-guard.sh 700 java -Xmx512m Report.java; echo "exit code $?"',
        0,
        ['report written\nexit code 0'],
        env,
      );
    },
  );

  sample(
    'local-belt',
    'start/local-belt',
    'coverage rejects it until the test is there',
    ['bash', 'git', 'python tools'],
    async (it) => {
      await it.run('./local-belt.sh', 2, ['CANNOT RUN']);
      await it.repository();
      await it.run('./local-belt.sh', 1, [
        'coverage-quality-gate (pytest)  REJECTED',
        'FAIL Required test coverage of 90% not reached. Total coverage: 81.82%',
        '→ /reject/coverage-quality-gate/',
      ]);
      await it.run('git apply vip20.patch && ./local-belt.sh', 0, [
        '▶ security-finding (bandit)       pass\nbelt clear: ready for review',
      ]);
      it.write('key.txt', KEY);
      const output = await it.run('./local-belt.sh', 1);
      assert.match(output, /secret-found .*REJECTED\nkey\.txt\n→ \/reject\/secret-found\/\n$/);
    },
  );

  sample(
    'quality',
    'questions/quality',
    'each check stops the mistake of its own',
    ['git', 'python tools'],
    async (it) => {
      await it.run('./grid.sh', 0, [
        'none          pass      pass      pass      pass      pass\n',
        'identity      STOP      pass      pass      pass      pass\n',
        'float         pass      STOP      pass      pass      pass\n',
        'rate          pass      pass      STOP      pass      STOP\n',
        'branch        pass      pass      pass      STOP      pass\n',
        'rounding      pass      pass      pass      pass      STOP\n',
      ]);
    },
  );

  sample(
    'scan-gate',
    'belt/scan',
    'only what is new and high stops; an exception ends',
    ['a python3 with tomllib', 'python tools'],
    async (it) => {
      it.write(
        'tools/backup.py',
        'import subprocess\n\n\ndef backup(at):\n    subprocess.run(f"tar {at}", shell=True)\n',
      );
      const scan = (report: string) =>
        `bandit -q -r ${report === 'report.json' ? 'shop tools' : 'tools'} -f json -o ${report}`;
      await it.run(scan('baseline.json'), 1);
      const receipt = '"""Receipts."""\nimport subprocess\n\n\ndef to_pdf(url):\n    ';
      it.write('shop/receipt.py', `${receipt}subprocess.run(f"wkhtmltopdf {url} receipt.pdf", shell=True)\n`);
      await it.run(scan('report.json'), 1);
      const gate = 'python3 scan_gate.py report.json baseline.json';
      await it.run(`${gate} /dev/null`, 1, [
        'report  LOW     B404 shop/receipt.py:2\nSTOP    HIGH    B602 shop/receipt.py:6\n',
        'known   HIGH    B602 tools/backup.py:5\n',
      ]);
      await it.run(`TODAY=2026-12-15 ${gate} exceptions.toml`, 0, ['except  HIGH    B602 shop/receipt.py:6\n']);
      await it.run(`TODAY=2026-12-16 ${gate} exceptions.toml`, 1, ['EXPIRED HIGH    B602 shop/receipt.py:6\n']);
      it.write('shop/receipt.py', `${receipt}subprocess.run(["wkhtmltopdf", url, "receipt.pdf"], check=True)\n`);
      await it.run(scan('report.json'), 1);
      await it.run(`${gate} /dev/null`, 0, ['report  LOW     B603 shop/receipt.py:6\n']);
    },
  );

  sample(
    'bisect',
    'practice/bisect',
    'one line blames the wrong commit, check.py the right one',
    ['git', 'python3'],
    async (it) => {
      await it.run('sh scratch.sh', 0);
      const find = (check: string) => `cd shop && git bisect start v2.1 v2.0 && git bisect run ${check}`;
      await it.run(find("python3 -B -c 'from delivery import fee; assert fee(50_000) == 0'"), 0, [
        "ModuleNotFoundError: No module named 'rules'",
        '202df771b65a8a4e4a7da732e5ff604be086b406 is the first bad commit',
      ]);
      await it.run('cd shop && git bisect reset', 0);
      await it.run(find('python3 ../check.py'), 0, [
        "skip: No module named 'rules'",
        '50,000 won: delivery costs 3,000 won',
        '6f970c98a5a695fbaf2fbfa11a9b2f9b9abbda5b is the first bad commit',
      ]);
    },
  );

  sample(
    'observe',
    'belt/observe',
    'the commit that tidied the cart is found, and the shop has metrics',
    ['git', 'python3', 'curl'],
    async (it) => {
      await it.run('sh scratch.sh && cd shop && git switch -q --detach v1.4.1 && python3 ../check.py', 0);
      await it.run('cd shop && git switch -q --detach v1.4.2 && python3 ../check.py', 1, [
        '9990 won, 5%: cart takes off 500, payment 499',
      ]);
      await it.run('cd shop && git bisect start v1.4.2 v1.4.1 && git bisect run python3 ../check.py', 0, [
        '610cceff17ad8ee35d90cc127b390132c6f2d2ca is the first bad commit',
      ]);
      const port = await freePort();
      const output = await it.run(
        `python3 shop.py & shop=$!
        trap 'kill $shop' EXIT
        until curl -s http://127.0.0.1:${port}/metrics; do sleep 0.1; done`,
        0,
        ['http_requests_total'],
        { PORT: port },
      );
      assert.match(output, /^http_requests_total\{version="1\.4\.2",status="500"\} \d+$/m);
    },
  );

  sample('ci', 'belt/index', 'the jobs of the belt', [], async (it) => {
    const { jobs } = parse(readFileSync(join(it.folder, 'belt.yml'), 'utf8')) as { jobs: Record<string, object> };
    assert.deepEqual(Object.keys(jobs), ['check', 'scan', 'package', 'deploy']);
  });

  sample('pins', 'devsecops/supply-chain', 'names that can be moved are listed', [], async (it) => {
    await it.run('sh pins.sh', 2);
    it.write('.github/workflows/belt.yml', read('ci/belt.yml'));
    it.write('Dockerfile', 'FROM eclipse-temurin:17-jdk\n');
    await it.run('sh pins.sh', 1, [
      `.github/workflows/belt.yml:6  python:3.12
.github/workflows/belt.yml:9  actions/checkout@v6
.github/workflows/belt.yml:16  actions/checkout@v6
.github/workflows/belt.yml:27  docker/setup-buildx-action@v4
.github/workflows/belt.yml:29  docker/build-push-action@v7
Dockerfile:1  eclipse-temurin:17-jdk
`,
    ]);
    it.write('.github/workflows/belt.yml', `uses: actions/checkout@${'a1'.repeat(20)} # v6\n`);
    it.write('Dockerfile', `FROM python@sha256:${'b2'.repeat(32)} AS base\nFROM base\n`);
    await it.run('sh pins.sh', 0);
  });

  sample(
    'by-stage',
    'devsecops/by-stage',
    'the old key and the packed .env are found',
    ['git', 'tar', 'gzip'],
    async (it) => {
      await it.repository();
      it.write('.github/workflows/belt.yml', read('ci/belt.yml'));
      it.write('.github/ISSUE_TEMPLATE/change.md', 'threats:\n');
      it.write('.git/info/exclude', 'starter.sh\n');
      it.write('old.py', `key = "${KEY}"\n`);
      await it.run(`${SAVE}save 2026-11-01T10:00:00Z key; rm old.py; save 2026-11-02T10:00:00Z 'no key'`, 0);
      it.write('package/.env', 'A=1\n');
      const output = await it.run('tar czf shop.tgz package && sh starter.sh shop.tgz', 0, [
        'plan     threat notes          .github/ISSUE_TEMPLATE/change.md\ncode     secrets in history    STOP in ',
        'scan     gate on findings      .github/workflows/belt.yml:19:osv-scanner\n',
        'package  secrets in artifact   STOP package/.env\n',
        'deploy   automated deployment  .github/workflows/belt.yml:36:kubectl set\n',
        'operate  PRs for patches       ASK\n',
      ]);
      assert.ok(!output.includes(KEY));
      await it.run('mv package/.env package/index.js; tar czf shop.tgz package && sh starter.sh shop.tgz', 0, [
        'package  secrets in artifact   none found\n',
      ]);
    },
  );

  sample('hooks', 'belt/code', 'a staged token stops the commit and is not printed', ['git'], async (it) => {
    const { 'pre-commit': before } = parse(readFileSync(join(it.folder, 'lefthook.yml'), 'utf8')) as {
      'pre-commit': { jobs: { name: string; run: string }[] };
    };
    const { run: hook } = before.jobs.find(({ name }) => name === 'secret') ?? assert.fail('no job: secret');
    await it.repository();
    await it.run(hook, 0);
    it.write('src/discount.js', `const token = '${KEY}';\n`);
    const output = await it.run(`git add src && ${hook}`, 1, [
      'possible secret in the staged lines of:\n  src/discount.js\n',
    ]);
    assert.ok(!output.includes(KEY));
    it.write('src/discount.js', 'export const discount = 0;\n');
    await it.run(`git add src && ${hook}`, 0);
  });

  sample('protect-main', 'reject/protected-branch', 'main is stopped, a branch is not', ['git'], async (it) => {
    await it.repository();
    await it.run(
      `${SAVE}save 2026-11-01T10:00:00Z start
      mkdir .githooks && cp -p pre-push .githooks/ && git config core.hooksPath .githooks
      git init -q --bare ../shop.git && git remote add origin ../shop.git`,
      0,
    );
    await it.run('git push origin main', 1, ['main: open a change request instead\nerror: failed to push some refs']);
    await it.run('git push origin HEAD:release/1.2', 1, ['release/1.2: open a change request instead\n']);
    await it.run('git push origin HEAD:fix/x', 0, [' * [new branch]      HEAD -> fix/x\n']);
  });

  sample('clean-build', 'belt/build', 'a file that was not committed is missed', ['git'], async (it) => {
    await it.repository();
    it.write('src/Cart.java', '');
    await it.run(`${SAVE}save 2026-11-01T10:00:00Z cart`, 0);
    it.write('src/Coupon.java', '');
    const build = 'sh clean-build.sh sh -c \'test -z "$SECRET" && test -f src/Cart.java && test -f src/Coupon.java\'';
    await it.run(build, 1, [], { SECRET: 'x' });
    await it.run('git status --short', 0, ['?? src/Coupon.java\n']);
    await it.run(`${SAVE}save 2026-11-01T11:00:00Z coupon`, 0);
    await it.run(build, 0, [], { SECRET: 'x' });
    assert.equal((await it.run('git worktree list', 0)).trim().split('\n').length, 1);
  });

  sample(
    'seal',
    'belt/package',
    'a changed file fails, and so does a new list',
    ['openssl', 'sha256sum'],
    async (it) => {
      it.write('release/shop-1.4.2.tar.gz', 'floor');
      it.write('release/shop-1.4.2.cdx.json', '{}');
      await it.run('openssl ecparam -name prime256v1 -genkey -noout -out key.pem', 0);
      await it.run('openssl pkey -in key.pem -pubout -out pub.pem && SIGNING_KEY=../key.pem sh seal.sh', 0);
      await it.run('sh check.sh', 0, ['Verified OK\nshop-1.4.2.tar.gz: OK\nshop-1.4.2.cdx.json: OK\n']);
      it.write('release/shop-1.4.2.tar.gz', 'round');
      await it.run('sh check.sh', 1, ['Verified OK\nshop-1.4.2.tar.gz: FAILED\nshop-1.4.2.cdx.json: OK\n']);
      await it.run('cd release && sha256sum -- *.tar.gz *.cdx.json > SHA256SUMS && sha256sum -c SHA256SUMS', 0);
      const output = await it.run('sh check.sh', 1, ['Verification failure\n']);
      assert.ok(!output.includes(': OK'));
    },
  );

  sample(
    'installer',
    'questions/form',
    'the package goes back, its data does not',
    ['dpkg', 'dpkg-deb'],
    async (it) => {
      const box = process.getuid?.() === 0 ? 'dpkg --root=box' : 'dpkg --force-not-root --root=box';
      await it.run('sh build.sh 1.4.1 1 && sh build.sh 1.4.2 2', 0, [
        "dpkg-deb: building package 'shop' in 'shop_1.4.2_all.deb'.\n",
      ]);
      await it.run('mkdir -p box/var/lib/dpkg/updates box/var/lib/dpkg/info && touch box/var/lib/dpkg/status', 0);
      await it.run(`${box} -i shop_1.4.1_all.deb && box/usr/bin/shop orders`, 0, ['shop 1.4.1 ready\n']);
      await it.run(`echo '# quick fix' >> box/usr/bin/shop; ${box} --verify shop`, 0, ['??5??????   /usr/bin/shop\n']);
      await it.run(`${box} -i shop_1.4.2_all.deb && box/usr/bin/shop orders`, 0, ['shop 1.4.2 ready\n']);
      await it.run(`${box} -i shop_1.4.1_all.deb`, 0, ['dpkg: warning: downgrading shop from 1.4.2 to 1.4.1\n']);
      await it.run('box/usr/bin/shop orders', 1, ['shop 1.4.1: orders has format 2, this version knows 1\n']);
    },
  );

  sample('branch-age', 'concepts/ci-cd', 'how long branches lived', ['git'], async (it) => {
    await it.repository();
    await it.run(`${SAVE}save 2026-11-01T00:00:00Z start`, 0);
    await it.run('sh branch-age.sh main 2026-11-02', 0);
    for (const [branch, born, merged] of [
      ['a-typo', '2026-11-03T00:00:00Z', '2026-11-03T10:00:00Z'],
      ['a-coupon', '2026-11-04T00:00:00Z', '2026-11-07T02:00:00Z'],
      ['checkout-redesign', '2026-11-02T12:00:00Z', '2026-11-20T17:00:00Z'],
    ] as const)
      await it.run(
        `${SAVE}git switch -q -c ${branch} && save ${born} one && save ${merged} two && git switch -q main
        GIT_AUTHOR_DATE=${merged} GIT_COMMITTER_DATE=${merged} git merge -q --no-ff --no-edit ${branch}`,
        0,
      );
    const output = await it.run('sh branch-age.sh main 2026-11-02', 0, [
      'median age         74 h\n',
      "oldest             437 h  Merge branch 'checkout-redesign'\n",
    ]);
    assert.match(output, /^merged branches {4}3\nolder than a day {3}2\n/);
  });

  sample(
    'lead-time',
    'lead-time/lead-time-example.log',
    'the median wait of a release',
    ['bash', 'git'],
    async (it) => {
      await it.repository();
      const commits = ['06:00', '07:00', '07:30', '09:00', '10:00'].map((at) => `save 2026-01-02T${at}:00Z x`);
      const tag = (name: string) => `GIT_COMMITTER_DATE=2026-01-02T10:00:00Z git tag ${name}`;
      await it.run(
        [`${SAVE}save 2026-01-01T00:00:00Z start`, tag('v1.5.0'), ...commits, tag('v1.5.1'), tag('v1.6.0-rc1')].join(
          '\n',
        ),
        0,
      );
      const output = await it.run('bash lead_time.sh . "v*" 8', 0, [
        'v1.5.1       commits=5   median_lead_time=2.5h\n',
        '-- releases per month\n',
      ]);
      assert.doesNotMatch(output, /rc1/);
    },
  );

  sample('deploy-frequency', 'concepts/metrics', 'two weeks and three weeks of deployments', ['git'], async (it) => {
    await it.run('sh scratch.sh', 0);
    const measure = (since: string, until: string) =>
      `cd shop && sh ../deploy_frequency.sh 'deploy-*' '${since} 00:00' '${until} 00:00'`;
    await it.run(measure('2026-10-19', '2026-11-02'), 0, [
      `week 1: 5   week 2: 2
deployments        7, 3.5 a week
longest gap        5.0 days
recovery time      median 0.4 h, longest 0.4 h
change fail rate   1 of 7 (14%)
rework rate        1 of 7 (14%)
`,
    ]);
    await it.run(measure('2026-11-02', '2026-11-23'), 0, [
      `week 1: 0   week 2: 3   week 3: 2
deployments        5, 1.7 a week
longest gap        14.1 days
recovery time      median 5.1 h, longest 5.1 h
change fail rate   1 of 5 (20%)
rework rate        2 of 5 (40%)
`,
    ]);
  });

  sample('error-budget', 'concepts/you-run-it', 'what two incidents leave', [], async (it) => {
    await it.run('sh budget.sh 99.9 30 < incidents.txt', 0, [
      'budget   43.2 min          99.9% in 30 days\nspent    12.0 min   27.8%',
      'left     26.2 min   60.6%\n',
    ]);
    await it.run('sh budget.sh 99.99 30 < /dev/null', 0, ['budget    4.3 min          99.99% in 30 days\n']);
  });

  sample('tickets', 'concepts/platform', 'the longest wait comes first', [], async (it) => {
    const output = await it.run('sh tally.sh < tickets.tsv', 0, [
      '  65 h waited    85 min worked   4 x preview environment\n',
      '   3 h waited   100 min worked   2 x why is my build red\n',
    ]);
    assert.match(output, /^ +65 h /);
  });

  sample('coupon-rounding', 'concepts/culture', 'half a won goes two ways', ['python3'], async (it) => {
    await it.run('python3 rounding.py', 0, [
      `  9930  cart 1490  payment 1490  ok
  9990  cart 1498  payment 1499  DIFFERENT
`,
    ]);
  });

  sample('freeze-gate', 'reject/approval-freeze', 'open and closed, by the calendar', ['bash'], async (it) => {
    const at = (now: string, status: number, line: string) =>
      it.run('bash freeze.gate.sh', status, [line], { NOW: now, FREEZE: '2026-12-21..2027-01-03' });
    await at('2026-12-17 4 16', 0, 'deploy window open\n');
    await at('2026-12-18 5 11', 1, 'deploy closed: window is Mon-Thu 10:00-16:59 KST (now weekday 5, 11h)\n');
    await at('2026-12-21 1 11', 1, 'deploy closed: change freeze 2026-12-21..2027-01-03 (now 2026-12-21)\n');
    await at('2027-01-04 1 11', 0, 'deploy window open\n');
  });

  sample('change-size', 'reject/change-too-big', 'too big at once, small enough in parts', ['git'], async (it) => {
    await it.repository();
    await it.run(`${SAVE}save 2026-11-01T10:00:00Z start`, 0);
    await it.run('sh change-size.gate.sh', 128);
    const lines = (count: number) => `seq ${count}`;
    await it.run(
      `${SAVE}git update-ref refs/remotes/origin/main HEAD
      git switch -q -c coupon-1 && ${lines(120)} > tidy.txt && save 2026-11-02T10:00:00Z tidy
      git switch -q -c coupon-2 && ${lines(343)} > coupon.txt && ${lines(999)} > package-lock.json
      save 2026-11-03T10:00:00Z coupon`,
      0,
    );
    await it.run('sh change-size.gate.sh 400 coupon-1', 0, [
      'changed lines (without lock/snapshot/dist): 343, limit: 400\n',
    ]);
    const output = await it.run('sh change-size.gate.sh', 1);
    assert.match(output, /: 463, limit: 400\ntoo large to review: split this change\n$/);
  });

  sample('code-owners', 'reject/review-not-approved', 'who has to approve what', ['git'], async (it) => {
    await it.repository();
    it.write(
      '.github/CODEOWNERS',
      '*                @shop/backend\n/db/migrations/  @shop/dba\n/.github/        @shop/platform\n',
    );
    await it.run(`${SAVE}save 2026-11-01T10:00:00Z start; git update-ref refs/remotes/origin/main HEAD`, 0);
    it.write('package-lock.json', '{}');
    it.write('db/migrations/0042_coupon.sql', '');
    const output = await it.run(`${SAVE}save 2026-11-02T10:00:00Z coupon; sh owners.sh`, 0, [
      '@shop/backend\tpackage-lock.json\n',
      '@shop/dba\tdb/migrations/0042_coupon.sql\n',
    ]);
    assert.equal(output.trim().split('\n').length, 2);
  });

  sample('evidence', 'devsecops/korea', 'the changes without an approver are counted', ['git'], async (it) => {
    await it.repository();
    const digest = 'f1b0049a97c05102778f0f59dd29bb438a0603a013ad2b4fbe9560784ce59e04';
    it.write('SHA256SUMS', `${digest}  shop-1.4.2.tar.gz\n`);
    const change = (issue: string, by: string, approver?: string) =>
      `save 2026-11-02T10:00:00Z '${issue}${approver ? `\n\nReviewed-by: ${approver} <${approver}@example.com>` : ''}' \\
        '${by} <${by}@example.com>'`;
    await it.run(
      `${SAVE}save 2026-11-01T10:00:00Z start; git tag v1.4.1
      ${change('fix: floor (SHOP-142)', 'dev-a', 'dev-b')}
      ${change('fix: half (SHOP-143)', 'dev-b', 'dev-c')}
      git tag good
      ${change('fix: mail (SHOP-151)', 'dev-c', 'dev-c')}
      ${change('fix: now', 'dev-b')}
      git tag v1.4.2`,
      0,
    );
    await it.run('sh evidence.sh v1.4.1 v1.4.2 SHA256SUMS', 1, [
      `file     shop-1.4.2.tar.gz\nsha256   ${digest}\n`,
      'SHOP-142  dev-a@example.com  dev-b@example.com  ok\n',
      'SHOP-151  dev-c@example.com  dev-c@example.com  APPROVED BY AUTHOR\n',
      '-         dev-b@example.com  -                  NO APPROVER, NO ISSUE\n4 changes, 2 without evidence\n',
    ]);
    assert.match(await it.run('sh evidence.sh v1.4.1 good', 0), /^2 changes, 0 without evidence$/m);
  });

  sample(
    'licence-gate',
    'licence-gate/licence.gate.py',
    'a licence outside the list fails',
    ['python3'],
    async (it) => {
      const packages = (licences: Record<string, string>) => {
        for (const [name, licence] of Object.entries(licences))
          it.write(
            `packages/${name}-1.0.dist-info/METADATA`,
            `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n${licence}\n`,
          );
      };
      // -S: only the packages written here
      const gate = (status: number) => it.run('python3 -S licence.gate.py', status, [], { PYTHONPATH: 'packages' });
      packages({
        either: 'License-Expression: GPL-3.0-only OR MIT',
        old: 'Classifier: License :: OSI Approved :: BSD License',
        text: 'License: Apache-2.0',
      });
      assert.equal(await gate(0), '');
      packages({ both: 'License-Expression: MIT AND GPL-3.0-only', silent: 'Summary: says nothing' });
      assert.equal(
        await gate(1),
        'not allowed: both 1.0  licence=MIT AND GPL-3.0-only\nnot allowed: silent 1.0  licence=UNKNOWN\n',
      );
    },
  );

  sample('settings', 'reject/config-or-secret-missing', 'all that is missing at once', ['python3'], async (it) => {
    await it.run('env -i PATH="$PATH" python3 settings.py', 1, [
      'missing settings: DATABASE_URL, PAYMENT_API_KEY, COUPON_ROUNDING\n',
    ]);
    const names = (await it.run("grep -o '^[A-Z_]*' .env.example", 0)).trim().split('\n');
    assert.equal(await it.run('python3 settings.py', 0, [], Object.fromEntries(names.map((name) => [name, 'x']))), '');
  });

  sample(
    'quota-need',
    'reject/capacity-quota',
    'what a deployment asks for while it rolls',
    ['kubectl', 'jq', 'the yq that calls jq'],
    async (it) => {
      await it.run('sh need.sh k8s', 0, ['web: 4 pods 2000m, rolling 5 pods 2500m\n']);
      const manifest = read('quota-need/k8s/web.yaml');
      it.write('k8s/web.yaml', manifest.replace('replicas: 4', 'replicas: 5'));
      assert.equal(await it.run('sh need.sh k8s', 0), 'web: 5 pods 2500m, rolling 7 pods 3500m\n');
      it.write('k8s/web.yaml', manifest.replace('cpu: 500m, ', ''));
      assert.match(await it.run('sh need.sh k8s || exit 1', 1), /web: no CPU request/);
    },
  );

  // No registry here: a pretend skopeo, whose registry is a folder. FIXED keeps tags, CLOSED asks for an account.
  sample('registry-trial', 'map/choose', 'three questions and their answers', ['sha256sum'], async (it) => {
    it.write(
      'bin/skopeo',
      `#!/bin/sh
place() { case $1 in docker:*) echo "registry/\${1##*:}" ;; *) echo "\${1#oci-archive:}" ;; esac; }
case "$CLOSED $*" in yes*--dest-no-creds*) exit 1 ;; esac
for word; do from=$to to=$word; done
to=$(place "$to")
if [ "$1" = inspect ]; then exec sha256sum < "$to"; fi
if [ -n "$FIXED" ] && [ -e "$to" ]; then exit 1; fi
cp "$(place "$from")" "$to"
`,
    );
    it.write('one.tar', 'one');
    it.write('other.tar', 'other');
    const trial = (account: string, status: number, lines: string[], env: NodeJS.ProcessEnv = {}) =>
      it.run(
        `rm -rf registry && mkdir registry
        PATH="$PWD/bin:$PATH" sh registry-trial.sh 127.0.0.1:5000/shop one.tar other.tar ${account}`,
        status,
        lines,
        env,
      );
    const same = 'yes  the digest is the same on both sides\nno   a tag that stands was overwritten\n';
    await trial('', 1, [`${same}no   anybody can push\n`]);
    await trial('ci:trial', 1, [`${same}yes  pushing needs an account\n`], { CLOSED: 'yes' });
    const output = await trial('ci:trial', 0, [], { CLOSED: 'yes', FIXED: 'yes' });
    assert.match(output, /^yes {2}a tag that stands cannot be overwritten$/m);
  });
});

test('every sample folder is run', () => {
  assert.deepEqual([...ran].sort(), readdirSync(SAMPLES).sort());
});
