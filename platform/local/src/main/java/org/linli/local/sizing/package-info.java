/**
 * How large a cluster has to be: from what one message, one session and one case cost when they
 * were measured, to processors, memory and disks, as a span and never as one number.
 */
package org.linli.local.sizing;
