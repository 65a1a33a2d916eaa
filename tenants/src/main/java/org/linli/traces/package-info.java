/**
 * Traces 追踪: one number for all that follows from a call or a reading, on whichever server and in
 * whichever process; and what a line of the log tells beside its words.
 *
 * <p>The form is W3C's {@code traceparent}: others' numbers go on here, and ours go on with them.
 */
package org.linli.traces;
