/** What stands before every facade. */
package org.linli.access.control;
