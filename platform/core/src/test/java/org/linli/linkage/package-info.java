/** Tests of linkage, on a real database. */
package org.linli.linkage;
