/** The rules of cases, on the real database. */
package org.linli.cases;
