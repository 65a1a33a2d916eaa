/** The resident's and the clerk's view of the log. */
package org.linli.looks.boundary;
