/** The algorithms against the vectors of their standards. */
package org.linli.keys.control;
