/** Kinds out of the pack, entries as rows, and the rules of both. */
package org.linli.assurance.control;
