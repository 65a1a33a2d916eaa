/** Templates, papers, seals and dossiers as values. */
package org.linli.documents.entity;
