import assert from 'node:assert/strict';
import test from 'node:test';
import { imageSizeOf, imageTypeOf, isAnimated, isWhole } from '../../../src/checks/image-header.ts';

/** Pictures of 3 × 2 pixels. */
const PICTURES = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWNY4cwFQQxwFgA9NAW/mAG94gAAAABJRU5ErkJggg==',
  jpeg: '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AI4AKP3/2Q==',
  'progressive jpeg':
    '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wgARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUAQEAAAAAAAAAAAAAAAAAAAAF/9oADAMBAAIQAxAAAAGMBH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAEFAn//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IX//2gAMAwEAAgADAAAAEP8A/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxB//9k=',
  webp: 'UklGRjoAAABXRUJQVlA4IC4AAADQAQCdASoDAAIAAUAmJaACdLoB+AADsAD+8Bvf/zsGxLteOf/1BnxNnibPm0AA',
  'lossless webp': 'UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAfQoaJWof+BiOh/AAA=',
  'webp with transparency':
    'UklGRkYAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAgICAgICAAFZQOCAYAAAAMAEAnQEqAwACAAFAJiWkAANwAP79IFAA',
  avif: 'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACQAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAMAAAACAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAsbWRhdBIACgg4BCtICGg0gDIWGUJjBMAANAAAkEDJHGFGpmbWIBVyfg==',
};

/** Several pictures one after the other. */
const MOVING = {
  webp: 'UklGRgoBAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAD/////AABBTk1GQAAAAAAAAAAAAAcAAAcAAGQAAAJWUDggKAAAAJABAJ0BKggACAABQCYloAJ0ugADmAD++8ErrvFpRr/5Z/5/fF3hwABBTk1GRgAAAAAAAAAAAAcAAAcAAGQAAABWUDggLgAAAJQBAJ0BKggACAAAACYloAJ0ugADmAD++U8//gN18W0y/+5wP+7J//bJ/6kAAABBTk1GSAAAAAAAAAAAAAcAAAcAAGQAAABWUDggMAAAANQBAJ0BKggACAAAACYloAJ0ugH4AAOwAP70iIf+YJX5Bu1D/89o/PaPz2j/zwgAAA==',
  avif: Buffer.from(PICTURES.avif, 'base64').toString('latin1').replace('ftypavif', 'ftypavis'),
};

for (const [name, text] of Object.entries(PICTURES)) {
  const bytes = Buffer.from(text, 'base64');

  test(`${name}: kind and sides are read from the header`, () => {
    assert.equal(imageTypeOf(bytes), /png|jpeg|webp|avif/.exec(name)![0]);
    assert.deepEqual(imageSizeOf(bytes), { width: 3, height: 2 });
  });

  test(`${name}: bytes that end early, or are others, never throw`, () => {
    for (let end = 0; end < bytes.length; end++) {
      imageSizeOf(bytes.subarray(0, end));
      assert.ok(!isWhole(bytes.subarray(0, end)), `whole with ${end} of ${bytes.length} bytes`);
    }
    for (const value of [0x00, 0x01, 0x7f, 0xff])
      for (let place = 0; place < bytes.length; place++) {
        const damaged = Buffer.from(bytes);
        damaged.fill(value, place, Math.min(place + 4, bytes.length));
        imageSizeOf(damaged);
        isWhole(damaged);
        isAnimated(damaged);
      }
  });

  test(`${name}: is whole and stands still`, () => {
    assert.deepEqual([isWhole(bytes), isAnimated(bytes)], [true, false]);
  });
}

test('a picture that moves is told from one that stands still', () => {
  assert.ok(isAnimated(Buffer.from(MOVING.webp, 'base64')));
  assert.ok(isAnimated(Buffer.from(MOVING.avif, 'latin1')));
});

test('a PNG that has but a header is not whole, nor is one with another byte', () => {
  const bytes = Buffer.from(PICTURES.png, 'base64');
  assert.ok(!isWhole(bytes.subarray(0, 33)));
  const damaged = Buffer.from(bytes);
  damaged[bytes.length - 20]! ^= 1;
  assert.ok(!isWhole(damaged));
});

test('the sides behind a long comment of a JPEG are found', () => {
  const bytes = Buffer.from(PICTURES.jpeg, 'base64');
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80, 0x00]), Buffer.alloc(0x8000 - 2, 0xff)]);
  assert.deepEqual(imageSizeOf(Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)])), {
    width: 3,
    height: 2,
  });
});

test('what is no picture of these kinds has no kind and no sides', () => {
  for (const text of [
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'RIFF    WAVE',
    '    ftypheic    mif1heic',
  ])
    assert.deepEqual([imageTypeOf(Buffer.from(text)), imageSizeOf(Buffer.from(text))], [undefined, undefined], text);
});
