document.getElementById('app')?.append('Heard')
