/** The rules of data rights, each on the real database. */
package org.linli.rights;
