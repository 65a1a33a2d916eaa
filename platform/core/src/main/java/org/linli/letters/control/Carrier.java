package org.linli.letters.control;

import java.util.concurrent.CompletableFuture;

/** Brings letters to one gateway, away from the caller's thread, and without the database. */
interface Carrier {

  /** Never fails: what went wrong is said in the answer. */
  CompletableFuture<Carried> carry(Envelope envelope);
}
