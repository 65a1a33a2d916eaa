/**
 * One community goes back to a moment 单社区恢复: one person asks for it, a second agrees, and the
 * process that keeps the machine does it, out of the copies that no server may read. Where it
 * stands is asked for here; the community is suspended before, and stays so until somebody has
 * looked through it.
 */
package org.linli.restoring;
