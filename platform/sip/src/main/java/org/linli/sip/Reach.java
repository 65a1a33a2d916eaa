package org.linli.sip;

import java.util.UUID;

/**
 * A device that can be spoken to here.
 *
 * @param device of the ledger
 * @param to through whose registration: its own, or its recorder's
 * @param number by which it is meant there
 */
record Reach(UUID device, Registration to, String number) {}
