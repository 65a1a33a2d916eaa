/** Matrices, the decider and the seals, by themselves. */
package org.linli.rights.control;
