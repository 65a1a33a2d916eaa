/** Floor plans and the live board over REST. */
package org.linli.rest.plans;
