/** The standard over a real database. */
package org.linli.things;
