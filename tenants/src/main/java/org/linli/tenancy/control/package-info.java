/** Reading a divisions file, and how far a caller reaches. */
package org.linli.tenancy.control;
