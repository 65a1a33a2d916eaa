/** Who reads which entries of the audit log. */
package org.linli.audit;
