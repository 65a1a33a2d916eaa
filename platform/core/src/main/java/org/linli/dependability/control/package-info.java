/** The night in which a day is added to its month. */
package org.linli.dependability.control;
