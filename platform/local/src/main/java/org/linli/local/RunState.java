package org.linli.local;

import java.time.Duration;
import java.time.Instant;

/**
 * What runs where, and how far the start has come: {@code run/local.json}, one entry a line, for
 * scripts and people.
 */
final class RunState {

  /** The steps of a start, in order; the last two are ends. */
  enum Step {
    BEGIN,
    POSTGRESQL,
    SCHEMA,
    PULSAR,
    READY,
    STOPPED,
    FAILED
  }

  private final Home home;
  private final Ports ports;
  private final Instant began = Instant.now();
  private Step step = Step.BEGIN;
  private String reason = "";
  private long postgresPid;

  RunState(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    write();
  }

  synchronized void postgres(long pid) {
    postgresPid = pid;
  }

  synchronized void reached(Step next) {
    step = next;
    System.out.println(
        Instant.now()
            + " "
            + next
            + " after "
            + Duration.between(began, Instant.now()).toMillis()
            + " ms");
    write();
  }

  synchronized void failed(String why) {
    step = Step.FAILED;
    reason = why == null ? "" : why;
    write();
  }

  /** A failure stays readable after the parts have been stopped. */
  synchronized void stopped() {
    if (step != Step.FAILED) {
      reached(Step.STOPPED);
    }
  }

  private void write() {
    Home.write(
        home.run().resolve("local.json"),
        """
        {
          "state": "%s",
          "reason": "%s",
          "began": "%s",
          "pid": %d,
          "postgresPid": %d,
          "http": %d,
          "ops": %d,
          "postgres": %d,
          "pulsar": %d,
          "pulsarWeb": %d,
          "bookie": %d
        }
        """
            .formatted(
                step,
                reason.replaceAll("[\"\\\\\\p{Cntrl}]", " "),
                began,
                ProcessHandle.current().pid(),
                postgresPid,
                ports.http(),
                ports.ops(),
                ports.postgres(),
                ports.pulsar(),
                ports.pulsarWeb(),
                ports.bookie()));
  }
}
