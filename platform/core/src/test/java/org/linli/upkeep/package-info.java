/** Upkeep: what is due, what is written down, what a finding opens. */
package org.linli.upkeep;
