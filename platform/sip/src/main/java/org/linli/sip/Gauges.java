package org.linli.sip;

import org.linli.feeds.boundary.DoorGauges;

/** What the door counts, from its start on. */
final class Gauges extends DoorGauges<Gauges.Count> {

  /** What is counted. */
  enum Count {
    REGISTERED,
    REFRESHED,
    LEFT,
    CHALLENGED,
    REFUSED,
    REPLAYED,
    LOST,
    CUT_OFF,
    MESSAGES,
    NOT_REGISTERED,
    KEEP_ALIVES,
    ALARMS,
    CATALOGUES,
    UNREADABLE,
    HELD_BACK,
    FAILED,
    NOT_ALLOWED,
    UNANSWERED,
    COMMANDS,
    COMMANDS_DONE,
    COMMANDS_FAILED,
    PICTURES,
    HOOKS,
    HOOKS_REFUSED
  }

  Gauges() {
    super("linli_sip", Count.class);
  }
}
