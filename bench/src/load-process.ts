import { load, type LoadOrder } from "./load";

/** The process that makes the load: one order at a time, until its parent goes. */
process.on("message", (order: LoadOrder) => {
  load(order).then(
    (result) => process.send!({ result }),
    (error: unknown) => process.send!({ error: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
