/** Kinds of entries, entries, and their sums. */
package org.linli.assurance.entity;
