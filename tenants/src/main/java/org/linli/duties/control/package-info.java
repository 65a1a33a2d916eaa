/** The pack, and the figures in the database. */
package org.linli.duties.control;
