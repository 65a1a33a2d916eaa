/** Packs and counters of quotas. */
package org.linli.quotas.control;
