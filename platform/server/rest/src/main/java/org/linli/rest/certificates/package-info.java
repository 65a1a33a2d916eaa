/** Certificates and until when they count. */
package org.linli.rest.certificates;
