/** Parties, assets, purposes, and the questions and answers made of them. */
package org.linli.rights.entity;
