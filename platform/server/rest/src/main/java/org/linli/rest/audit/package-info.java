/** The audit log over REST. */
package org.linli.rest.audit;
