/** Consumers, credentials, transfers and forms by name. */
package org.linli.exchange.entity;
