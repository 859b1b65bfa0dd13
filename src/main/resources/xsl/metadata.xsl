<?xml version="1.0" encoding="UTF-8"?>
<!-- Title, maker and language as PDF/A and PDF/UA want them: title by language, maker in sequence, language in a bag. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:x="adobe:ns:meta/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <xsl:template name="metadata">
    <fo:declarations>
      <x:xmpmeta>
        <rdf:RDF>
          <rdf:Description rdf:about="">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="@title"/></rdf:li></rdf:Alt></dc:title>
            <xsl:if test="not($blank)">
              <dc:creator>
                <rdf:Seq>
                  <rdf:li><xsl:value-of select="(particulars/field[@id = 'agencyName']/item | signature[1]/name)[1]"/></rdf:li>
                </rdf:Seq>
              </dc:creator>
            </xsl:if>
            <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>
</xsl:stylesheet>
