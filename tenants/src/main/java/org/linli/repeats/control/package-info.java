/** Marks of what was done, and the outcomes in them. */
package org.linli.repeats.control;
