package org.linli.linkage.control;

import java.util.Map;
import java.util.UUID;
import org.linli.linkage.entity.CallTo;

/**
 * A component to be called once the transaction is through, in the name of who set it.
 *
 * @param parameters nothing that identifies anybody; {@code number} stays the same when it is asked
 *     again, so that the other side knows it
 */
record OutsideCall(UUID step, UUID account, CallTo to, Map<String, Object> parameters) {}
