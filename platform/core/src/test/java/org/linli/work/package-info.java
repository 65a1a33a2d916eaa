/** The rules of due work, on the real database. */
package org.linli.work;
