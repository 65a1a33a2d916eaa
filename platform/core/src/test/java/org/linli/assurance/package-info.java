/** The security register, against a real database. */
package org.linli.assurance;
