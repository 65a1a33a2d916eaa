/** What stands of certificates, for those who keep the platform running. */
package org.linli.certificates.boundary;
