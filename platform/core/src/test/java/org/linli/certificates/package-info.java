/** Certificates, as tests see them. */
package org.linli.certificates;
