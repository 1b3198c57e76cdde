// Every file of the suite; mocha's globals are in place when this is loaded.
import './installed.test';
import './completion.test';
import './navigation.test';
import './findings.test';
import './frontmatter.test';
import './preview.test';
import './suggestInLinks.test';
import './quietValidation.test';
import './publicUrl.test';
import './rename.test';
import './links.test';
import './views.test';
