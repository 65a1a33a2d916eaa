/** Planning, acting and their tables. */
package org.linli.linkage.control;
