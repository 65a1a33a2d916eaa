/** The pack, the groups of an hour, and the rows of the log. */
package org.linli.computing.control;
