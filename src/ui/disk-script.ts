/** A script that hands a value over, as src/model/disk.ts says. */
interface HandingOver<Value> extends HTMLScriptElement {
  take(value: Value): void;
}

/** Loads a script and gives what it hands over; rejects where it is missing or hands nothing over. */
export function scriptAt<Value>(address: string): Promise<Value> {
  const script = document.createElement('script') as HandingOver<Value>;
  return new Promise<Value>((done, fail) => {
    script.take = done;
    // After a value was taken, this changes nothing.
    script.onload = script.onerror = () => fail(new Error(`${address} hands nothing over.`));
    script.src = address;
    document.head.append(script);
  }).finally(() => script.remove());
}
