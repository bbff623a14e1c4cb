/** Many at once: limits by address, device and document, rates, and everybody coming back together. */
import { describe, expect, it } from 'vitest';
import { NO_GENERATION } from '../../core/id/id.ts';
import { person } from '../core/fixture/person.ts';
import { openLane } from './fixture/lane.ts';
import { lodge } from './fixture/lodging.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { docOf } from './fixture/author.ts';
import { createStage } from './fixture/stage.ts';

describe('limits', () => {
  it('[B3] strangers, devices and addresses have so many connections each, closed 4529', async () => {
    const limits = { strangersPerAddress: 2, connectionsPerDevice: 2, connectionsPerAddress: 3 };
    const stage = await createStage({ limits });
    const [awa, jeanne, paul] = await Promise.all([person('awa'), person('jeanne'), person('paul')]);
    const group = await beginGroup(awa);
    for (const neighbour of [jeanne, paul]) await group.welcome(neighbour);
    const founding = await stage.connect(awa);
    await lodge(founding, group);
    founding.hangUp();
    const strangers = [stage.open(), stage.open()];
    expect(await stage.open().closed()).toBe(4529);
    stage.open({ address: '192.0.2.9' }).hangUp();
    for (const stranger of strangers) stranger.hangUp();
    const hers = [await stage.connect(awa), await stage.connect(awa)];
    await expect(Promise.race([stage.connect(awa), Promise.resolve('refused')])).resolves.toBe('refused');
    await stage.connect(jeanne);
    const fourth = stage.open();
    await fourth.hello(paul, 'https://relais.tilleuls.example');
    expect(await fourth.closed()).toBe(4529);
    hers[0]?.hangUp();
    await stage.connect(awa);
  });

  it('a device that no space here knows goes on counting as a stranger until one does', async () => {
    const stage = await createStage({ limits: { strangersPerAddress: 2 } });
    const [awa, jeanne, paul] = await Promise.all([person('awa'), person('jeanne'), person('paul')]);
    const hers = await stage.connect(awa);
    await stage.connect(jeanne);
    expect(await stage.open().closed()).toBe(4529);
    await lodge(hers, await beginGroup(awa));
    await hers.settled();
    await stage.connect(paul);
    expect(await stage.open().closed()).toBe(4529);
  });

  it('an IPv6 address counts with all of its /64, which is one household', async () => {
    const stage = await createStage({ limits: { strangersPerAddress: 2 } });
    stage.open({ address: '2001:db8:0:7::5' });
    stage.open({ address: '2001:db8::7:aaaa:bbbb:cccc:dddd' });
    expect(await stage.open({ address: '2001:0db8:0:7:1::' }).closed()).toBe(4529);
    stage.open({ address: '2001:db8:0:8::5' });
    stage.open({ address: '::1' });
    stage.open({ address: '192.0.2.9' });
    expect(stage.relay.stats().connections).toBe(5);
  });

  it('[B3] a document has so many readers, a connection so many subscriptions', async () => {
    const { hers, theirs, space, doc, group } = await openLane({
      limits: { connectionsPerDocument: 1, subscriptions: 2 },
    });
    await hers.subscribe(1, space, doc);
    theirs.send({
      type: 'sub',
      ch: 1,
      space,
      doc,
      gen: NO_GENERATION,
      cursor: 0,
      cursorHash: new Uint8Array(8),
      wantEph: false,
    });
    expect(await theirs.until('closed')).toMatchObject({ reason: 'rate' });
    await hers.subscribe(2, space, await docOf(group, 'voice', 'people'));
    hers.send({
      type: 'sub',
      ch: 3,
      space,
      doc,
      gen: NO_GENERATION,
      cursor: 0,
      cursorHash: new Uint8Array(8),
      wantEph: false,
    });
    expect(await hers.until('closed')).toMatchObject({ ch: 3, reason: 'quota' });
    hers.send({ type: 'unsub', ch: 1 });
    await theirs.subscribe(1, space, doc);
  });

  it('an APPEND over the rate is told when to come back, and is taken then', async () => {
    const { hers, space, doc, pen, stage } = await openLane({
      limits: { appendsPerSecond: 1, appendBurst: 2 },
    });
    await hers.subscribe(1, space, doc);
    const envelopes = [await pen.write('un'), await pen.write('deux'), await pen.write('trois')];
    for (const [index, envelope] of envelopes.entries()) {
      hers.send({ type: 'append', ch: 1, req: index, mode: 'fresh', envelopes: [envelope] });
    }
    expect(await hers.until('nack')).toMatchObject({ req: 2, reason: 'rate', retryMs: 1000 });
    await hers.settled();
    await stage.advance(1000);
    hers.send({ type: 'append', ch: 1, req: 9, mode: 'fresh', envelopes: envelopes.slice(2) });
    expect(await hers.answer(9)).toMatchObject({ seqs: [3] });
  });
});

describe('everybody at once', () => {
  it('[B3] GOAWAY spreads the return, and 500 connections are served again', async () => {
    const devices = await Promise.all(Array.from({ length: 50 }, (_, n) => person(`neighbour ${n}`)));
    const [founder] = devices;
    if (!founder) throw new Error('a founder');
    const group = await beginGroup(founder);
    const invitation = await group.invite({ uses: 50 });
    for (const device of devices.slice(1)) await group.join(device, invitation);
    const { space } = group.roster();
    const doc = await docOf(group);
    const limits = { strangersPerAddress: 600 };
    const first = await createStage({ limits });
    await lodge(await first.connect(founder), group);
    const all = Array.from({ length: 500 }, (_, n) => devices[n % 50] ?? founder).slice(0, 499);
    const clients = await Promise.all(all.map((device) => first.connect(device)));
    await first.relay.close();
    for (const client of clients) {
      expect(await client.until('goaway')).toEqual({
        type: 'goaway',
        reason: 'restarting',
        retryMs: 1000,
        jitterMs: 5000,
      });
      expect(await client.closed()).toBe(4503);
    }
    const second = await createStage({ limits, store: first.store });
    const back = await Promise.all(all.map((device) => second.connect(device)));
    await Promise.all(back.map((client) => client.subscribe(1, space, doc)));
    expect(second.relay.stats().connections).toBe(499);
  }, 30_000);
});
